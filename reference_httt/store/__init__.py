"""What a province remembers: SQLModel tables and the functions that read and write them. A row never leaves this room."""
