"""Tables, engines and blobs. A table never leaves this room: functions here take a session and give plain values."""
