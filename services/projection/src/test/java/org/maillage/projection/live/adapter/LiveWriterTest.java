package org.maillage.projection.live.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.maillage.projection.live.LiveHub;
import org.maillage.projection.live.View;
import org.mockito.ArgumentCaptor;

/** The container reuses a request's objects for the next one: whoever ends one too late ends a stranger's. */
class LiveWriterTest {

    private static final View ALL = new View(Set.of(), "2024", Set.of(), null, null);

    private final LiveHub hub = EmptyBoard.hub();
    private final AsyncContext request = mock(AsyncContext.class);
    private final OutputStream out = mock(OutputStream.class);
    private final LiveWriter writer =
            new LiveWriter(request, out, hub.join(ALL, null).orElseThrow(), Runnable::run);

    @Test
    void aReaderWhoIsGoneGivesTheSeatBackAndTheRequestIsLeftToTheContainer() throws IOException {
        doThrow(new IOException("broken pipe")).when(out).flush();

        writer.begin();

        assertThat(hub.readers()).isZero();
        verify(request, never()).complete();

        writer.onError(new AsyncEvent(request));
        verify(request, times(1)).complete();

        hub.beat();
        hub.close();
        verify(request, times(1)).complete();
    }

    @Test
    void whatTheContainerHasEndedNobodyEndsAgain() throws IOException {
        writer.begin();
        writer.onComplete(new AsyncEvent(request));

        hub.close();

        assertThat(hub.readers()).isZero();
        verify(request, never()).complete();
        verify(out, times(1)).write(any(byte[].class));
    }

    @Test
    void whileAFrameIsWrittenTheContainerWaitsAndNoneIsWrittenAfterwards() throws Exception {
        var begun = new CountDownLatch(1);
        var goesOn = new CountDownLatch(1);
        doAnswer(_ -> {
                    begun.countDown();
                    goesOn.await();
                    return null;
                })
                .when(out)
                .write(any(byte[].class));
        var reader = Thread.ofPlatform().start(writer::begin);
        begun.await();

        var container = Thread.ofPlatform().start(() -> writer.onError(new AsyncEvent(request)));
        await().until(() -> container.getState() == Thread.State.WAITING);
        verify(request, never()).complete();

        goesOn.countDown();
        reader.join();
        container.join();
        verify(request, times(1)).complete();
        hub.beat();
        verify(out, times(1)).write(any(byte[].class));
    }

    @Test
    void aFaultOfOursEndsTheRequestOnce() throws IOException {
        doThrow(new IllegalArgumentException("unthought of")).when(out).write(any(byte[].class));

        writer.begin();
        hub.close();

        assertThat(hub.readers()).isZero();
        verify(request, times(1)).complete();
    }

    @Test
    void aHubThatClosesSaysComeBackSoonAndEndsTheRequest() throws IOException {
        writer.begin();

        hub.close();

        var said = ArgumentCaptor.forClass(byte[].class);
        var inOrder = inOrder(out, request);
        inOrder.verify(out, times(2)).write(said.capture());
        inOrder.verify(request).complete();
        assertThat(new String(said.getValue(), StandardCharsets.US_ASCII)).matches("retry: [1-7]\\d\\d\n\n");
        verify(request, times(1)).complete();
    }
}
