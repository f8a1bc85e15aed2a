package vn.dieuphoi.coordination.web;

import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.RequestStep;
import vn.dieuphoi.coordination.RequestStep.Kind;
import vn.dieuphoi.coordination.answer.AnswerLink;
import vn.dieuphoi.evidence.EvidenceFile;

/** What the holder of a used link can show: that an answer was received, which and when. The request stays hidden. */
@Component
class AnswerReceipts {

    private static final Set<Kind> REPLIES = EnumSet.of(Kind.ANSWERED, Kind.DECLINED);

    /**
     * @param link by which it came in
     * @param number by which both sides name it
     */
    record Receipt(
            long link,
            String number,
            String forWhom,
            String party,
            String what,
            ZonedDateTime when,
            @Nullable String words,
            List<String> files) {}

    private final CoordinationDesk desk;
    private final AnswerFiles files;

    AnswerReceipts(CoordinationDesk desk, AnswerFiles files) {
        this.desk = desk;
        this.files = files;
    }

    /** Empty for a link by which nothing was answered. */
    Optional<Receipt> of(AnswerLink link) {
        return link.usedAt()
                .flatMap(used -> desk.stepsOf(link.request()).stream()
                        .filter(step ->
                                REPLIES.contains(step.kind()) && step.actor().equals(link.actor()))
                        .filter(step -> !step.at().isAfter(used))
                        .reduce((earlier, later) -> later)
                        .map(step -> receipt(link, step)));
    }

    private Receipt receipt(AnswerLink link, RequestStep step) {
        return new Receipt(
                link.id(),
                link.receiptNumber(),
                link.forWhom(),
                desk.request(link.request()).partyName(),
                step.kind().label(),
                step.at().atZone(HoChiMinhTime.ZONE),
                step.words(),
                files.of(link.request()).stream()
                        .filter(file -> file.uploadedBy().equals(link.actor()))
                        .map(EvidenceFile::name)
                        .toList());
    }
}
