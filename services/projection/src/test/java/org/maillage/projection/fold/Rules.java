package org.maillage.projection.fold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** All rules of the fold, or all but one: the missing one is undone between the real code and its ports. Some are for what is driven again. */
enum Rules {
    ALL,
    ALL_BUT_BELOW_THE_END {
        @Override
        Journal journal(Journal real) {
            return new JournalBehind(real) {
                @Override
                public Map<UUID, Long> lastSequences(Partition partition, Collection<UUID> aggregates, long before) {
                    return super.lastSequences(partition, aggregates, Long.MAX_VALUE);
                }
            };
        }
    },
    /** A segment begins with its first entry, not where the one before ended. */
    ALL_BUT_END_TO_END {
        @Override
        Journal journal(Journal real) {
            return new JournalBehind(real) {
                @Override
                public Map<Partition, Segment> append(List<List<Segment>> chains) {
                    return super.append(chains.stream()
                            .map(chain -> chain.stream()
                                    .map(it -> new Segment(
                                            it.partition(),
                                            it.entries().getFirst().position().offset(),
                                            it.to(),
                                            it.entries()))
                                    .toList())
                            .toList());
                }
            };
        }
    },
    /** A segment is written though the one before it was not. */
    ALL_BUT_IN_ORDER {
        @Override
        Journal journal(Journal real) {
            return new JournalBehind(real) {
                @Override
                public Map<Partition, Segment> append(List<List<Segment>> chains) {
                    var others = new HashMap<Partition, Segment>();
                    chains.forEach(chain -> chain.forEach(
                            segment -> super.append(List.of(List.of(segment))).forEach(others::putIfAbsent)));
                    return others;
                }
            };
        }
    },
    /** Whoever finds its place taken goes on as if it had written. */
    ALL_BUT_GIVING_WAY {
        @Override
        Journal journal(Journal real) {
            return new JournalBehind(real) {
                @Override
                public Map<Partition, Segment> append(List<List<Segment>> chains) {
                    super.append(chains);
                    return Map.of();
                }
            };
        }
    },
    /** Whoever finds its place taken gives way, but counts what it would have written. */
    ALL_BUT_READING_BACK {
        @Override
        Journal journal(Journal real) {
            return new JournalBehind(real) {
                @Override
                public Map<Partition, Segment> append(List<List<Segment>> chains) {
                    var own = new HashMap<Position, JournalEntry>();
                    chains.forEach(chain -> chain.forEach(
                            segment -> segment.entries().forEach(entry -> own.put(entry.position(), entry))));
                    var others = new HashMap<>(super.append(chains));
                    others.replaceAll((partition, it) -> new Segment(
                            partition,
                            it.from(),
                            it.to(),
                            it.entries().stream()
                                    .map(entry -> own.getOrDefault(entry.position(), entry))
                                    .toList()));
                    return others;
                }
            };
        }
    },
    /** What is read back does not tell the sequence rule how far its file has come. */
    ALL_BUT_REMEMBERING {
        @Override
        Journal journal(Journal real) {
            return new JournalBehind(real) {
                @Override
                public List<JournalEntry> between(Partition partition, long from, long to) {
                    return super.between(partition, from, to).stream()
                            .map(Rules::forgotten)
                            .toList();
                }
            };
        }
    },
    ALL_BUT_THE_GAP_RULE {
        @Override
        SequenceRule sequences() {
            return (last, sequence) -> sequence > last;
        }
    },
    /** Every contribution is added, whatever the page says it holds; the guard still holds. */
    ALL_BUT_THE_CELL_WATERMARK {
        @Override
        Cells cells(Cells real) {
            return new CellsBehind(real) {
                private final Map<PageKey, Long> read = new HashMap<>();

                @Override
                public Map<PageKey, Long> watermarks(Collection<PageKey> pages) {
                    read.putAll(super.watermarks(pages));
                    return Map.of();
                }

                @Override
                public Set<PageKey> add(List<PageChange> changes) {
                    var guarded = new ArrayList<PageChange>();
                    for (PageChange it : changes) {
                        long watermark = read.getOrDefault(it.page(), it.read());
                        guarded.add(new PageChange(it.page(), watermark, it.reached(), it.sums()));
                    }
                    var missed = super.add(guarded);
                    guarded.forEach(it -> read.put(it.page(), it.reached()));
                    return missed;
                }
            };
        }
    },
    ALL_BUT_THE_CELL_GUARD {
        @Override
        Cells cells(Cells real) {
            return new CellsBehind(real) {
                @Override
                public Set<PageKey> add(List<PageChange> changes) {
                    for (PageChange it : changes) {
                        var missed = Set.of(it.page());
                        while (!missed.isEmpty()) {
                            long now = watermarks(missed).getOrDefault(it.page(), NONE);
                            missed = Set.copyOf(super.add(
                                    List.of(new PageChange(it.page(), now, Math.max(now, it.reached()), it.sums()))));
                        }
                    }
                    return Set.of();
                }
            };
        }
    },
    /** Everything that comes again is taken for something that could not be read. */
    REDRIVEN_BUT_NOT_ONLY_THE_DEAD {
        @Override
        Journal journal(Journal real) {
            return new JournalBehind(real) {
                @Override
                public List<JournalEntry> about(String topic, Collection<UUID> aggregates) {
                    return topic.equals(Logs.FIRST_TOPIC)
                            ? Logs.redriven().stream()
                                    .map(it -> JournalEntry.dead(it.position(), it.origin(), "unreadable"))
                                    .toList()
                            : super.about(topic, aggregates);
                }
            };
        }
    },
    /** What was taken the second time is not looked up. */
    REDRIVEN_BUT_NOT_ONCE {
        @Override
        Journal journal(Journal real) {
            return new JournalBehind(real) {
                @Override
                public List<JournalEntry> about(String topic, Collection<UUID> aggregates) {
                    var found = super.about(topic, aggregates);
                    return topic.equals(Logs.FIRST_TOPIC) ? found : List.of();
                }
            };
        }
    },
    /** What another owner has taken beyond the known end is looked up too. */
    REDRIVEN_BUT_NOT_BELOW_THE_END {
        @Override
        Journal journal(Journal real) {
            return new JournalBehind(real) {
                @Override
                public List<JournalEntry> about(String topic, Collection<UUID> aggregates) {
                    return super.about(topic, aggregates).stream()
                            .map(it -> new JournalEntry(
                                    new Position(it.position().partition(), -1),
                                    it.origin(),
                                    it.dead(),
                                    it.additions()))
                            .toList();
                }
            };
        }
    },
    ALL_BUT_WAITING_FOR_MISSED_CELLS {
        @Override
        Cells cells(Cells real) {
            return new CellsBehind(real) {
                @Override
                public Set<PageKey> add(List<PageChange> changes) {
                    super.add(changes);
                    return Set.of();
                }
            };
        }
    };

    Journal journal(Journal real) {
        return real;
    }

    Cells cells(Cells real) {
        return real;
    }

    SequenceRule sequences() {
        return SequenceRule.NEXT_ONLY;
    }

    private static JournalEntry forgotten(JournalEntry entry) {
        var it = entry.origin();
        var origin = new Origin(
                it.eventId(),
                it.type(),
                it.aggregate(),
                0,
                it.occurred(),
                it.recorded(),
                it.cause(),
                it.partnerSource());
        return new JournalEntry(entry.position(), origin, entry.dead(), entry.additions());
    }
}
