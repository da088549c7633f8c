"""The computer's voice, espeak-ng (GPL-3), in a process of its own: we send text and get samples, no more."""
