package vn.dieuphoi.help;

import java.util.List;

/** The pages that somebody in a role needs first, in the order in which a colleague would show them. */
enum Tour {
    ADMINISTRATOR(
            new TourStep(
                    "/thiet-lap/co-quan",
                    "Thiết lập",
                    "Tám bước dựng cơ quan: đơn vị, người, lịch, thư. Bước nào còn thiếu thì dấu ở bên trái nói rõ."),
            new TourStep(
                    "/nhan-su",
                    "Nhân sự",
                    "Thêm người, đổi đơn vị, cho nghỉ việc; nhập hoặc sửa cả danh sách bằng một tệp Excel."),
            new TourStep(
                    "/lich-lam-viec",
                    "Lịch làm việc",
                    "Ngày nghỉ và ngày làm bù. Hạn của mọi việc tính theo lịch này; sửa thì được xem trước việc nào đổi hạn."),
            new TourStep(
                    "/mo-hinh",
                    "Mô hình",
                    "Quy trình của từng mục. Mô hình mới được kiểm tra và chạy thử trước khi đưa vào dùng."),
            new TourStep(
                    "/van-hanh",
                    "Vận hành",
                    "Hệ thống có chạy tốt không: lỗi, thư đi, bản sao lưu. Việc hỏng được chạy lại ở đây.")),

    LEADERSHIP(
            new TourStep(
                    "/bang",
                    "Bảng lãnh đạo",
                    "Câu đầu trang nói bao nhiêu mục chậm và vì ai. Mỗi con số mở danh sách của nó."),
            new TourStep(
                    "/bang",
                    "Quyết định tại chỗ",
                    "Dưới hình là ba hàng chờ: chỉ đạo, phê duyệt, gia hạn. Chỉ đạo được giữ một phút; trong lúc ấy thu lại được."),
            new TourStep(
                    "/bang/so-chi-dao",
                    "Sổ chỉ đạo",
                    "Đã chỉ đạo gì, cho ai, hạn nào, xong hay chưa; tải về Word hoặc Excel."),
            new TourStep("/bang/tuan", "Bản tin tuần", "Một trang về tuần qua và tuần tới, in được trên một tờ A4."),
            new TourStep(
                    "/viec",
                    "Việc",
                    "Văn bản chờ bạn duyệt nằm ở đây, đọc như tờ giấy, có tệp Word và PDF, có phần khác so với lần trước.")),

    STANDING_OFFICE(
            new TourStep(
                    "/viec",
                    "Việc",
                    "Mọi việc chờ bạn và đơn vị, việc gần hạn đứng trước. Mở một việc là thấy câu hỏi, hạn, tệp và biểu mẫu."),
            new TourStep(
                    "/bang",
                    "Bảng",
                    "Cả kế hoạch trên một màn hình, như lãnh đạo thấy: chậm bao nhiêu, vì ai, chờ ai."),
            new TourStep(
                    "/bao-cao",
                    "Báo cáo",
                    "Báo cáo của từng quý được soạn sẵn từ số liệu đã gửi; bạn thêm lời rồi trình ký."),
            new TourStep(
                    "/de-nghi/da-gui",
                    "Đề nghị đã gửi",
                    "Hỏi nhiều nơi một lần, xem ai chưa trả lời, nhắc tất cả bằng một nút, tải bảng tổng hợp ý kiến."),
            new TourStep(
                    "/ke-hoach",
                    "Kế hoạch",
                    "Kế hoạch đang chạy, các bản trước, và kế hoạch mới đọc từ tệp Word hoặc PDF.")),

    HEAD(
            new TourStep(
                    "/viec",
                    "Việc",
                    "Mọi việc chờ bạn, việc gần hạn đứng trước. Mở một việc là thấy câu hỏi, hạn, tệp và biểu mẫu."),
            new TourStep(
                    "/viec?cua=phong",
                    "Việc của phòng",
                    "Đánh dấu vài việc rồi giao cho chuyên viên ở thanh dưới; ai đang giữ việc gì thấy ở bên phải."),
            new TourStep(
                    "/de-nghi/da-gui",
                    "Đề nghị đã gửi",
                    "Hỏi nhiều nơi một lần, xem ai chưa trả lời, nhắc tất cả bằng một nút, rút một đề nghị khi không cần nữa."),
            new TourStep(
                    "/",
                    "Kế hoạch",
                    "Từng mục đang ở đâu, chờ ai. Mở một mục để xem sơ đồ, xin gia hạn, gửi đề nghị phối hợp."),
            new TourStep(
                    "/vang-mat",
                    "Vắng mặt",
                    "Ghi ngày vắng và người làm thay; việc mới trong những ngày ấy đến người đó.")),

    STAFF(
            new TourStep(
                    "/viec",
                    "Việc",
                    "Mọi việc chờ bạn, việc gần hạn đứng trước. Mở một việc là thấy câu hỏi, hạn, tệp và biểu mẫu."),
            new TourStep(
                    "/viec/lich",
                    "Lịch",
                    "Các hạn theo tuần hoặc tháng; có địa chỉ riêng để Outlook và điện thoại lấy về."),
            new TourStep("/", "Kế hoạch", "Từng mục đang ở đâu, chờ ai. Mở một mục để xem sơ đồ và lịch sử của nó."),
            new TourStep("/thong-bao", "Thông báo", "Việc mới, lời nhắc, trả lời. Số ở đầu trang là số chưa đọc.")),

    CLERK(
            new TourStep("/viec", "Việc", "Việc của các cơ quan mà bạn trả lời thay, việc gần hạn đứng trước."),
            new TourStep(
                    "/de-nghi/nhap-thay",
                    "Nhập công văn trả lời",
                    "Một công văn trả lời được nhập một lần cho nhiều đề nghị; tệp công văn là bắt buộc."),
            new TourStep("/thong-bao", "Thông báo", "Đề nghị mới và lời nhắc. Số ở đầu trang là số chưa đọc.")),

    PARTNER(
            new TourStep(
                    "/viec",
                    "Việc",
                    "Những đề nghị chờ cơ quan bạn trả lời. Mở một việc, viết trả lời, đính tệp hoặc ảnh chụp rồi gửi."),
            new TourStep("/", "Đơn vị", "Cơ quan bạn đang được hỏi gì, đã trả lời gì."),
            new TourStep("/thong-bao", "Thông báo", "Đề nghị mới và lời nhắc. Số ở đầu trang là số chưa đọc."));

    private final List<TourStep> steps;

    Tour(TourStep... steps) {
        this.steps = List.of(steps);
    }

    List<TourStep> steps() {
        return steps;
    }

    /** The step of that number; past the end the last, before the beginning the first. */
    int within(int step) {
        return Math.max(0, Math.min(step, steps.size() - 1));
    }
}
