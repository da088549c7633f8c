"""What is read aloud: recordings by people, and the computer's voice where a language has one."""
