"""A story settled with decision diagrams: every target seen or refuted, in this order.

The reached states, by chaining; what is seen in them; what can be got from where; turns without end; and a playthrough
for each thing that a writer is to be shown.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from time import monotonic
from typing import NamedTuple

from ifplay.check.liveness import Liveness, liveness
from ifplay.check.routines import Routines
from ifplay.check.slots import Slots
from ifplay.check.symbolic.chaining import Chaining
from ifplay.check.symbolic.encoding import OFTEN, Encoding
from ifplay.check.symbolic.endless import Endless
from ifplay.check.symbolic.firing import Firing
from ifplay.check.symbolic.judging import Judge, Marked
from ifplay.check.symbolic.limits import Limits, OutOfTime, Reason, TooHard
from ifplay.check.symbolic.lost import Lost
from ifplay.check.symbolic.net import Net, net
from ifplay.check.symbolic.order import parts
from ifplay.check.symbolic.rings import Rings
from ifplay.check.symbolic.sights import Sight, Watcher, targets
from ifplay.check.symbolic.walking import Walker
from ifplay.check.targets import Evidence, Kind, Target, Witness
from ifplay.check.terms import Held
from ifplay.check.visits import enough
from ifplay.model.graph import Place, Reach
from ifplay.model.types import Number
