"""Plans and replays scenarios and writes the record; knows cells, not the applications behind them."""
