"""What citizen pages and control pages share: same-origin check, return paths, templates, assets."""
