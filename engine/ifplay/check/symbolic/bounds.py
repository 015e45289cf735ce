from ifplay.check.symbolic.passing import Pass
from ifplay.check.symbolic.sights import Sight
class Bounds:
    def __init__(self, search: Pass) -> None:
        self.search = search
    def bound(self, sight: Sight) -> int:
        return 0
