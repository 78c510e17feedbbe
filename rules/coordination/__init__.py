"""What decides between the states: who insures, who taxes, which relief; the only rules that know several countries."""
