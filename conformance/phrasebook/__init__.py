"""The phrases that scenarios may say, listed for authors and editors."""
