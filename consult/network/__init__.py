"""Short forms for the people around a child: apart from the child's answers, and never shown as theirs."""
