"""Random stories of scores: numbers that mostly move one way, and are compared with a few constants."""

from random import Random


def random_score_story(seed: int) -> str:
    """The text of a story; one seed always makes the same."""
    luck = Random(f"scores {seed}")
    names = ["trust", "debt", "fame"][: luck.randint(1, 3)]
    lines = ["---", "title: Scores", "---", ""]
    moves: dict[str, list[str]] = {}
    kinds = [(0, 9), (-3, 6), (0, 20), (2, 5)]
    kinds = [luck.choice(kinds)] if luck.random() < 0.4 else kinds
    for name in names:
        low, high = luck.choice(kinds)
        start = luck.randint(low, high)
        lines.append(f"number {name}: {low}..{high}{luck.choice([' clamp', ''])} = {start}")
        up, down = luck.choice([("+=", "+="), ("-=", "-="), ("+=", "-=")])
        moves[name] = [f"{name} {up} {luck.randint(1, 3)}", f"{name} {down} {luck.randint(1, 3)}"]
        if luck.random() < 0.4:
            moves[name].append(f"{name} = {luck.randint(low, high)}")
        if luck.random() < 0.4:
            moves[name].append(f"{name} = {luck.choice(names)}")
    lines += ["flag told", ""]

    def asked() -> str:
        name = luck.choice(names)
        return f"{name} {luck.choice(['<', '<=', '==', '!=', '>=', '>'])} {luck.randint(-1, 9)}"

    scenes = ["road", "hill", "shore"][: luck.randint(1, 3)]
    if luck.random() < 0.3:
        lines += ['promise "It stays.": always trust >= 0', ""]
    for scene in scenes:
        lines += [f"== {scene}: The {scene}", f"Here. {{if {asked()}: It shows.}}", ""]
        if luck.random() < 0.3:
            lines += [f"~ {luck.choice(names)} = {luck.choice(names)}", ""]
        for number in range(luck.randint(1, 3)):
            condition = f" {{if {asked()}}}" if luck.random() < 0.5 else ""
            lines += [f"+ Move {number}.{condition}", f"    ~ {luck.choice(moves[luck.choice(names)])}"]
            if luck.random() < 0.5:
                lines.append(f"    -> {luck.choice(scenes)}")
        lines += [f'+ Ask. {{needs {asked()}: "Not yet."}}', f"    ~ if {asked()}", f'        ~ end "{scene} high"']
        lines += ["    ~ else", f'        ~ end "{scene} low"' if luck.random() < 0.6 else "        ~ told = yes"]
        if luck.random() < 0.4:
            lines += ["~ otherwise", '    ~ end "Alone"']
        lines += [f"-> {luck.choice(scenes)}", ""]
    return "\n".join(lines)
