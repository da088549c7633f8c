"""What came back on the forms of the people around a child: read, and put into English where needed."""
