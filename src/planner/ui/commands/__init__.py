"""What a person can do, as values: menus, keys, the palette and the key sheet are made of one table."""
