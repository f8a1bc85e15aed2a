package vn.dieuphoi.work.seal;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One link of the chain.
 *
 * @param chain begins anew after rows were touched lawfully
 * @param ids of the rows it covers, ascending
 * @param rows the hash of each of them, one after the other: so the row that does not fit has a name
 * @param closedFor why rows are touched after it; null for a seal over rows
 */
record Seal(
        long number,
        int chain,
        List<Long> ids,
        byte[] rows,
        byte[] previous,
        byte[] hash,
        @Nullable String closedFor) {

    /** Whether nobody has changed the seal itself. */
    boolean isSound() {
        byte[] computed = closedFor == null
                ? SealDigest.ofSeal(previous, number, chain, ids, rows)
                : SealDigest.ofClosing(previous, closedFor);
        return rows.length == ids.size() * SealDigest.SIZE && Arrays.equals(hash, computed);
    }

    boolean fits(int place, byte[] row) {
        int from = place * SealDigest.SIZE;
        return Arrays.equals(rows, from, from + SealDigest.SIZE, row, 0, SealDigest.SIZE);
    }

    /** The chain that goes on after it. */
    int nextChain() {
        return closedFor == null ? chain : chain + 1;
    }
}
