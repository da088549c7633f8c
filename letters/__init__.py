"""Stage 3: compose -> illustrate -> check -> render; staff edit beside a preview and approve."""
