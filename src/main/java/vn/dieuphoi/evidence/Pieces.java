package vn.dieuphoi.evidence;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.function.IntFunction;

/** Content in pieces of one length, of which one at a time is in memory. */
final class Pieces {

    static final int LENGTH = 1024 * 1024;

    private Pieces() {}

    /** @param piece reads the piece at a position, from 0 */
    static InputStream stream(long size, IntFunction<byte[]> piece) {
        int pieces = Math.toIntExact((size + LENGTH - 1) / LENGTH);
        return new SequenceInputStream(new Enumeration<>() {
            private int next = 0;

            @Override
            public boolean hasMoreElements() {
                return next < pieces;
            }

            @Override
            public InputStream nextElement() {
                if (!hasMoreElements()) {
                    throw new NoSuchElementException();
                }
                return new ByteArrayInputStream(piece.apply(next++));
            }
        });
    }
}
