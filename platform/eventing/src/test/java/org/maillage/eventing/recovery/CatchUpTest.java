package org.maillage.eventing.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.same;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CatchUpTest {

    private static final TopicPartition OWN = new TopicPartition("needs.need.events.v1", 3);
    private static final TopicPartition SAID = new TopicPartition("statements.needs.v1", 3);
    private static final Map<TopicPartition, Long> TOLD = Map.of(OWN, 40L);
    private static final Map<String, Map<TopicPartition, Long>> READ = Map.of("needs.statements", Map.of(SAID, 90L));
    private static final Bookmark SEVENTH = new Bookmark(7, TOLD, READ);

    private final Told forEver = mock(Told.class);
    private final Told forWeeks = mock(Told.class);
    private final Bookmarks bookmarks = mock(Bookmarks.class);
    private final Broker broker = mock(Broker.class);
    private final Gate gate = new Gate();
    private final CatchUp catchUp = new CatchUp(List.of(forEver, forWeeks), bookmarks, broker, gate);

    @BeforeEach
    void aServiceThatWasHereBefore() {
        when(forEver.isKeptForEver()).thenReturn(true);
        when(bookmarks.last()).thenReturn(Optional.of(SEVENTH));
        when(bookmarks.keep(any())).thenReturn(true);
        when(broker.noted()).thenReturn(7L);
        when(broker.ends()).thenReturn(Map.of(OWN, 45L));
        when(broker.committed()).thenReturn(READ);
    }

    @Test
    void whatWasToldSinceTheBookmarkIsTakenInBeforeTheGateOpens() {
        catchUp.run();

        verify(broker).read(forEver, TOLD, Map.of(OWN, 45L));
        verify(forEver).finish();
        assertThat(gate.isOpen()).isTrue();
    }

    @Test
    void withoutARestoredDatabaseNothingIsReadAgain() {
        catchUp.run();

        verify(broker, never()).read(same(forWeeks), any(), any());
        verify(broker, never()).rewind(any());
    }

    @Test
    void overARestoredDatabaseEverythingIsReadAgainFromTheBookmark() {
        when(broker.noted()).thenReturn(9L);

        catchUp.run();

        verify(broker).read(forWeeks, TOLD, Map.of(OWN, 45L));
        verify(broker).rewind(READ);
    }

    @Test
    void aServiceWithoutBookmarkBeginsAtTheBeginning() {
        when(bookmarks.last()).thenReturn(Optional.empty());

        catchUp.run();

        verify(broker).read(forEver, Map.of(), Map.of(OWN, 45L));
        verify(broker).rewind(Map.of());
    }

    @Test
    void aTopicThatEndsBeforeWhatTheDatabaseKnowsKeepsTheGateShut() {
        when(broker.ends()).thenReturn(Map.of(OWN, 39L));

        assertThatThrownBy(catchUp::run)
                .isInstanceOf(LostHistoryException.class)
                .hasMessageContaining("needs.need.events.v1-3 ends at 39");
        assertThat(gate.isOpen()).isFalse();
    }

    @Test
    void aHoleInAFileKeepsTheGateShut() {
        doThrow(new LostHistoryException("lacks events of 1 files"))
                .when(forEver)
                .finish();

        assertThatThrownBy(catchUp::run).isInstanceOf(LostHistoryException.class);
        assertThat(gate.isOpen()).isFalse();
    }

    @Test
    void aBookmarkIsKeptBeforeItIsNoted() {
        catchUp.run();
        catchUp.mark();

        var inOrder = inOrder(bookmarks, broker);
        inOrder.verify(bookmarks).keep(new Bookmark(9, Map.of(OWN, 45L), READ));
        inOrder.verify(broker).note(9);
    }

    @Test
    void itsNumberGoesUpAtEachStartAndAlsoWhereNothingMoved() {
        catchUp.run();
        verify(broker).note(8);

        catchUp.mark();
        verify(broker).note(9);

        catchUp.mark();
        verify(broker).note(10);
    }

    @Test
    void theFirstBookmarkOfAStartIsKeptBeforeAnythingIsDecided() {
        when(bookmarks.keep(any())).then(_ -> {
            assertThat(gate.isOpen()).isFalse();
            return true;
        });

        catchUp.run();

        verify(bookmarks).keep(any());
        assertThat(gate.isOpen()).isTrue();
    }

    @Test
    void afterARestoreNumbersGoOnBehindWhatTheBrokerKnows() {
        when(broker.noted()).thenReturn(9L);

        catchUp.run();

        verify(bookmarks).keep(new Bookmark(10, Map.of(OWN, 45L), READ));
    }

    @Test
    void whoWasSlowerThanAnotherInstanceGoesOnFromItsBookmark() {
        catchUp.run();
        when(bookmarks.keep(any())).thenReturn(false, true);
        when(bookmarks.last()).thenReturn(Optional.of(new Bookmark(12, TOLD, READ)));

        catchUp.mark();
        verify(broker, never()).note(9);

        catchUp.mark();
        verify(broker).note(13);
    }

    @Test
    void whoHasNotCaughtUpKeepsNoBookmark() {
        catchUp.mark();

        verify(bookmarks, never()).keep(any());
        verify(broker, never()).note(anyLong());
    }
}
