"""The compiled story: types, typed expressions, text, the state graph, and its JSON form. Nouns only."""
