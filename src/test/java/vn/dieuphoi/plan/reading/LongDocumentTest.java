package vn.dieuphoi.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.plan.reading.draft.DraftPlan;
import vn.dieuphoi.plan.reading.party.KnownParties;

/** A document of 200 pages is read while a person waits; measured as time of one processor, whatever else runs. */
@Tag("long")
class LongDocumentTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Test
    void twoHundredPagesTakeLessThanTwentySeconds() throws IOException {
        byte[] file = PdfPaper.pdf(paper());
        List<Integer> told = new ArrayList<>();

        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        DraftPlan draft = new DocumentReading(KnownParties.EMPTY)
                .draft(new PlanUpload("dài.pdf", file), (page, pages) -> told.add(pages));
        Duration took = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);

        assertThat(told).hasSizeGreaterThanOrEqualTo(200);
        assertThat(draft.items()).hasSize(1800);
        assertThat(took).isLessThan(LIMIT);
    }

    private static Paper paper() {
        StringBuilder source =
                new StringBuilder("UBND TỈNH MẪU\nSố: 1/KH-UBND\nMẫu, ngày 02 tháng 01 năm 2025\nKẾ HOẠCH\nDài\n");
        source.append("| TT | Nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời hạn | Sản phẩm |\n");
        for (int i = 1; i <= 1800; i++) {
            source.append("| ")
                    .append(i)
                    .append(" | Nâng cấp đoạn đê số ")
                    .append(i)
                    .append(
                            " và trồng cây chắn sóng dọc bờ biển của huyện ven biển phía đông, kiểm tra định kỳ chất lượng")
                    .append(
                            " | Chi cục Thủy lợi | Sở Tài chính, Ban Quản lý dự án và UBND các xã | Quý IV/2025 | Biên bản nghiệm thu |\n");
        }
        return Paper.of("dài", source.toString());
    }
}
