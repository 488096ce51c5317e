package org.maillage.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** Finds ports: of a gateway, from which every port of an installation can be derived, or any. */
final class Ports {

    private static final int LOWEST = 11_080;
    private static final int HIGHEST = 13_080;
    private static final int APART = 50;
    private static final int[] OFFSETS = {
        0, 1, 2, 3, 4, 5, 6, 7, 920, 1000, 1001, 1002, 1003, 1004, 1005, 1006, 1007, 1010, 1012, 1013, 18_937
    };

    private Ports() {}

    /** The first gateway port, beginning somewhere by this process, whose whole block is free. */
    static int freeGateway() {
        int blocks = (HIGHEST - LOWEST) / APART;
        int begin = (int) (ProcessHandle.current().pid() % blocks);
        return IntStream.range(0, blocks)
                .map(step -> LOWEST + (begin + step) % blocks * APART)
                .filter(gateway -> IntStream.of(OFFSETS).allMatch(offset -> isFree(gateway + offset)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free block of ports"));
    }

    /** A port that nobody listens on. */
    static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
