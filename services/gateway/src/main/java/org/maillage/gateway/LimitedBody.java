package org.maillage.gateway;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** A request body that ends in a {@link RequestBodyException} when it grows too large or breaks off. */
final class LimitedBody extends ServletInputStream {

    private final ServletInputStream body;
    private final long limit;
    private long taken;

    LimitedBody(ServletInputStream body, long limit) {
        this.body = body;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = readBody(into, offset, length);
        taken += Math.max(read, 0);
        if (taken > limit) {
            throw new RequestBodyException.TooLarge(limit);
        }
        return read;
    }

    private int readBody(byte[] into, int offset, int length) throws IOException {
        try {
            return body.read(into, offset, length);
        } catch (IOException broken) {
            throw new RequestBodyException.BrokenOff(broken);
        }
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
