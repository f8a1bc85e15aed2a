package vn.dieuphoi.worklist.share;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dieuphoi.messages.digest.GivenParts;
import vn.dieuphoi.office.PartyCode;

/** The digest of whoever does a part names it as its day comes, and their head's once it is past. */
@Component
class PartsInDigest implements GivenParts {

    private final TaskShares shares;

    PartsInDigest(TaskShares shares) {
        this.shares = shares;
    }

    @Override
    public List<Part> open() {
        return shares.open().stream().flatMap(PartsInDigest::part).toList();
    }

    private static Stream<Part> part(TaskShare share) {
        LocalDate day = share.day();
        String office = share.whole().owedBy();
        String whole = share.whole().label() + (share.number().isEmpty() ? "" : ", mục " + share.number());
        return day == null || office == null
                ? Stream.empty()
                : Stream.of(new Part(
                        share.person(),
                        new PartyCode(office),
                        share.words(),
                        whole,
                        String.valueOf(share.whole().task()),
                        day,
                        share.whole().dueOn()));
    }
}
