package vn.dieuphoi.evidence;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;

/** Content in pieces of one length, read back in slices of which one at a time is in memory. */
final class Pieces {

    /** As they are kept. */
    static final int LENGTH = 1024 * 1024;

    /** The driver holds what it reads several times over: twenty downloads side by side must fit a small heap. */
    static final int SLICE = 128 * 1024;

    private Pieces() {}

    /** Reads part of a piece. */
    interface Read {

        /**
         * @param piece its position, from 0
         * @param from the first byte in it, from 0
         */
        byte[] slice(int piece, int from);
    }

    static InputStream stream(long size, Read read) {
        int slices = Math.toIntExact((size + SLICE - 1) / SLICE);
        return new SequenceInputStream(new Enumeration<>() {
            private int next = 0;

            @Override
            public boolean hasMoreElements() {
                return next < slices;
            }

            @Override
            public InputStream nextElement() {
                if (!hasMoreElements()) {
                    throw new NoSuchElementException();
                }
                long from = (long) SLICE * next++;
                return new ByteArrayInputStream(read.slice((int) (from / LENGTH), (int) (from % LENGTH)));
            }
        });
    }
}
