"""The words of the trade: values and rules that know no disk, network, database or window."""
