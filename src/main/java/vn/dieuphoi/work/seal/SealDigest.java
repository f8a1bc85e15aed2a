package vn.dieuphoi.work.seal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Sha256;
import vn.dieuphoi.work.journal.JournalEntry;

/**
 * SHA-256 over bytes that can be read in one way only: numbers with eight bytes, text as its length in UTF-8 and itself,
 * nothing as -1.
 */
final class SealDigest {

    /** Bytes of one hash. */
    static final int SIZE = 32;

    /** Of what nothing precedes. */
    static final byte[] NOTHING = new byte[SIZE];

    private SealDigest() {}

    static byte[] of(JournalEntry row) {
        return sha256(out -> {
            out.writeLong(row.id());
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, row.at()));
            write(out, row.actor().person());
            write(out, row.actor().actingFor());
            write(out, row.subject().key());
            write(out, row.action());
            write(out, row.reason());
            write(out, row.before());
            write(out, row.after());
            out.writeLong(row.corrects() == null ? -1 : row.corrects());
        });
    }

    /** @param rows the hash of each row, one after the other */
    static byte[] ofSeal(byte[] previous, long number, int chain, List<Long> ids, byte[] rows) {
        return sha256(out -> {
            out.write(previous);
            out.writeLong(number);
            out.writeLong(chain);
            out.writeLong(ids.size());
            for (long id : ids) {
                out.writeLong(id);
            }
            out.write(rows);
        });
    }

    /** As {@code close_journal_chain} in the database computes it. */
    static byte[] ofClosing(byte[] previous, String reason) {
        return sha256(out -> {
            out.write(previous);
            out.write(("close:" + reason).getBytes(StandardCharsets.UTF_8));
        });
    }

    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeLong(-1);
        } else {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeLong(bytes.length);
            out.write(bytes);
        }
    }

    private static byte[] sha256(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            content.writeTo(out);
            return Sha256.digest().digest(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Content {
        void writeTo(DataOutputStream out) throws IOException;
    }
}
