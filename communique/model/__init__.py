"""What there is: frozen typed models, without input, output or text processing."""

from .coding import Coding
from .document import Dateline, Document, Genre, document
from .engagement import Capacity, Engagement, EngagementKind, Part, Participant, Status
from .entity import Entity, EntityKind, Form, Mention, Place, Role
from .event import Event, Plover
from .record import Fault, Record, spans
from .span import By, Frozen, Span, Topic
from .statement import Act, Commitment, CommitmentStatus, Directness, Statement
from .time import Basis, Precision, Time

__all__ = [
    "Act", "Basis", "By", "Capacity", "Coding", "Commitment", "CommitmentStatus", "Dateline", "Directness",
    "Document", "Engagement", "EngagementKind", "Entity", "EntityKind", "Event", "Fault", "Form", "Frozen",
    "Genre", "Mention", "Part", "Participant", "Place", "Plover", "Precision", "Record", "Role", "Span",
    "Statement", "Status", "Time", "Topic", "document", "spans",
]  # fmt: skip
