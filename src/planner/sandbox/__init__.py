"""The local Graph: a real HTTP server that judges our publisher and shares no code with it."""
