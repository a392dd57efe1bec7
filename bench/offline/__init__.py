"""What the room does when everything fails: scripted sessions in a real browser against a real server."""
