"""Reading a date and a clock time as people type them, and saying them back.

Nothing is guessed silently: what leaves a doubt is asked, what can't be read
is refused. Every word of the text must be understood, or nothing is.
"""

from desktop.domain.when.echo import distance, echo
from desktop.domain.when.reader import read_date, read_when
from desktop.domain.when.reading import Reading, Relation

__all__ = ["Reading", "Relation", "distance", "echo", "read_date", "read_when"]
