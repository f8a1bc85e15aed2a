package vn.dieuphoi.api.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dieuphoi.NoSuchKey;
import vn.dieuphoi.NotTheirs;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.api.client.ApiReader;
import vn.dieuphoi.api.read.ApiDepartmentReport;
import vn.dieuphoi.api.read.ApiItem;
import vn.dieuphoi.api.read.ApiObligation;
import vn.dieuphoi.api.read.ApiPage;
import vn.dieuphoi.api.read.ApiPlan;
import vn.dieuphoi.api.read.ApiReads;
import vn.dieuphoi.api.read.ApiReport;
import vn.dieuphoi.api.read.ApiRequest;
import vn.dieuphoi.work.WorkKey;

/** What programs of others read, as far as whoever they read for may. */
@RestController
@RequestMapping("/api/v1")
class ReadInterface {

    private static final String FIRST = "0";
    private static final String USUAL = "50";

    private final ApiReads reads;

    ReadInterface(ApiReads reads) {
        this.reads = reads;
    }

    @GetMapping("/plans")
    @Operation(summary = "Các kế hoạch đã thông qua")
    ApiPage<ApiPlan> plans(@RequestParam(defaultValue = FIRST) int page, @RequestParam(defaultValue = USUAL) int size) {
        return reads.plans(new ApiPage.Asked(page, size));
    }

    @GetMapping("/plans/{id}")
    @Operation(summary = "Một kế hoạch")
    ApiPlan plan(@PathVariable String id) {
        return reads.plan(id(id)).orElseThrow(NotTheirs::hidden);
    }

    @GetMapping("/items")
    @Operation(summary = "Mục của kế hoạch và việc giao ngoài kế hoạch, với hạn và tiến độ")
    ApiPage<ApiItem> items(
            @RequestParam(required = false) @Nullable String plan,
            @RequestParam(defaultValue = FIRST) int page,
            @RequestParam(defaultValue = USUAL) int size,
            @Parameter(hidden = true) @AuthenticationPrincipal ApiReader reader) {
        return reads.items(reader, idOrNull(plan), new ApiPage.Asked(page, size));
    }

    @GetMapping("/items/{key}")
    @Operation(summary = "Một mục hoặc việc, theo mã như 2023-3.4")
    ApiItem item(@PathVariable String key, @Parameter(hidden = true) @AuthenticationPrincipal ApiReader reader) {
        if (!WorkKey.isOne(key)) {
            throw new NoSuchKey("Mã công việc không hợp lệ");
        }
        return reads.item(reader, new WorkKey(key)).orElseThrow(NotTheirs::hidden);
    }

    @GetMapping("/obligations")
    @Operation(summary = "Việc phải làm, với hạn và tình trạng; state=all để có cả việc đã xong")
    ApiPage<ApiObligation> obligations(
            @RequestParam(required = false) @Nullable String plan,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(defaultValue = FIRST) int page,
            @RequestParam(defaultValue = USUAL) int size,
            @Parameter(hidden = true) @AuthenticationPrincipal ApiReader reader) {
        return reads.obligations(reader, idOrNull(plan), !state.equals("all"), new ApiPage.Asked(page, size));
    }

    @GetMapping("/requests")
    @Operation(summary = "Đề nghị phối hợp gửi và nhận")
    ApiPage<ApiRequest> requests(
            @RequestParam(required = false) @Nullable String plan,
            @RequestParam(defaultValue = FIRST) int page,
            @RequestParam(defaultValue = USUAL) int size,
            @Parameter(hidden = true) @AuthenticationPrincipal ApiReader reader) {
        return reads.requests(reader, idOrNull(plan), new ApiPage.Asked(page, size));
    }

    @GetMapping("/reports")
    @Operation(summary = "Báo cáo của các mục; lời báo cáo có sau khi nộp")
    ApiPage<ApiReport> reports(
            @RequestParam(required = false) @Nullable String plan,
            @RequestParam(defaultValue = FIRST) int page,
            @RequestParam(defaultValue = USUAL) int size,
            @Parameter(hidden = true) @AuthenticationPrincipal ApiReader reader) {
        return reads.reports(reader, idOrNull(plan), new ApiPage.Asked(page, size));
    }

    @GetMapping("/department-reports")
    @Operation(
            summary = "Báo cáo quý và báo cáo năm của cả cơ quan; lời báo cáo, số và ngày văn bản có sau khi ban hành",
            description = "Chỉ khóa đọc theo quyền của lãnh đạo, phòng thường trực hoặc quản trị.")
    ApiPage<ApiDepartmentReport> departmentReports(
            @RequestParam(required = false) @Nullable String plan,
            @RequestParam(defaultValue = FIRST) int page,
            @RequestParam(defaultValue = USUAL) int size,
            @Parameter(hidden = true) @AuthenticationPrincipal ApiReader reader) {
        return reads.departmentReports(reader, idOrNull(plan), new ApiPage.Asked(page, size));
    }

    private static @Nullable PlanId idOrNull(@Nullable String plan) {
        return plan == null || plan.isEmpty() ? null : id(plan);
    }

    private static PlanId id(String plan) {
        if (!PlanId.isOne(plan)) {
            throw new NoSuchKey("Mã kế hoạch không hợp lệ");
        }
        return new PlanId(plan);
    }
}
