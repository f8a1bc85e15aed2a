package vn.dieuphoi.operation;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dieuphoi.work.seal.JournalRights;
import vn.dieuphoi.work.seal.Verification;
import vn.dieuphoi.work.seal.Verifications;

/** What the last night's check of the journal's seals found, for the page and for whoever is told. */
@Component
class JournalCheck implements NightlyCheck, FaultSource {

    private static final String NAME = "Niêm của nhật ký";
    private static final String ONE_ROLE = " Vai của ứng dụng trong cơ sở dữ liệu sửa được nhật ký; nên dùng hai vai.";

    private final Verifications kept;
    private final JournalRights rights;

    JournalCheck(Verifications kept, JournalRights rights) {
        this.kept = kept;
        this.rights = rights;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Result> last() {
        return kept.last()
                .map(check -> new Result(
                        check.at(), check.sound(), check.words() + (rights.changeable() ? ONE_ROLE : ""), null));
    }

    @Override
    public List<Fault> faults() {
        return kept.last().filter(check -> !check.sound()).stream()
                .map(JournalCheck::fault)
                .toList();
    }

    private static Fault fault(Verification check) {
        return new Fault(
                        FaultKind.FAILING_CHECK,
                        "journal-seal",
                        NAME,
                        "Có dòng nhật ký không còn như khi được niêm: ai đó đã sửa thẳng trong cơ sở dữ liệu.",
                        "So với bản sao lưu; chạy java -jar dieu-phoi.jar journal verify để xem lại.",
                        check.at())
                .saying(check.words());
    }
}
