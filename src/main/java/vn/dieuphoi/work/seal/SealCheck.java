package vn.dieuphoi.work.seal;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.work.journal.JournalEntry;

/**
 * One walk along the chain, in order, up to the first thing that does not fit. Rows under a closed chain were touched
 * lawfully: of it the links are checked, its rows stand in the next one.
 */
final class SealCheck {

    private static final int SEALS_AT_ONCE = 50;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy").withZone(HoChiMinhTime.ZONE);

    private final SealBook book;
    private final BitSet sealed = new BitSet();
    private byte[] previous = SealDigest.NOTHING;
    private long number;
    private long rows;
    private @Nullable String misfit;

    SealCheck(SealBook book) {
        this.book = book;
    }

    SealReport report() {
        Optional<Seal> last = book.last();
        int open = last.map(Seal::nextChain).orElse(1);
        List<Seal> some;
        do {
            some = book.after(number, SEALS_AT_ONCE);
            for (Seal seal : some) {
                if (misfit == null) {
                    look(seal, open);
                }
            }
        } while (misfit == null && !some.isEmpty());
        long unsealed = misfit == null ? lookForOthers(book.settled(open)) : 0;
        String end = number == 0 ? "" : HexFormat.of().formatHex(previous);
        return new SealReport(rows, number, open, unsealed, end, misfit);
    }

    private void look(Seal seal, int open) {
        if (seal.number() != number + 1) {
            misfit = "niêm số %d không còn.".formatted(number + 1);
        } else if (!Arrays.equals(seal.previous(), previous) || !seal.isSound()) {
            misfit = "niêm số %d đã bị sửa.".formatted(seal.number());
        } else if (seal.chain() == open) {
            compare(seal);
        }
        previous = seal.hash();
        number = seal.number();
    }

    private void compare(Seal seal) {
        List<JournalEntry> there = book.rows(seal.ids());
        int next = 0;
        for (int place = 0; place < seal.ids().size(); place++) {
            long id = seal.ids().get(place);
            if (next == there.size() || there.get(next).id() != id) {
                misfit = "dòng số %d (niêm số %d) đã bị xóa.".formatted(id, seal.number());
                return;
            }
            JournalEntry row = there.get(next++);
            if (!seal.fits(place, SealDigest.of(row))) {
                misfit = "dòng số %d (niêm số %d) đã bị sửa; nay là %s, %s, %s: %s."
                        .formatted(
                                id,
                                seal.number(),
                                MOMENT.format(row.at()),
                                row.actor().person(),
                                row.subject(),
                                row.action());
                return;
            }
            sealed.set(Math.toIntExact(id));
            rows++;
        }
    }

    /** @return how many rows wait for the next seal */
    private long lookForOthers(long settled) {
        long[] waiting = new long[1];
        book.eachRow(id -> {
            if (id < 0 || !sealed.get(Math.toIntExact(id))) {
                if (id > settled) {
                    waiting[0]++;
                } else if (misfit == null) {
                    misfit = "dòng số %d được chèn vào sau khi các dòng quanh nó đã niêm.".formatted(id);
                }
            }
        });
        return waiting[0];
    }
}
