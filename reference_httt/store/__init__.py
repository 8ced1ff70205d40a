"""What a province remembers: SQLModel tables and the functions over them. A row never leaves this room."""
