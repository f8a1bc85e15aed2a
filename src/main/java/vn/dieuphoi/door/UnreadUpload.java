package vn.dieuphoi.door;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import vn.dieuphoi.Refused;

/** Why the server could not read an upload, in our words. Its fields are lost, among them the form's token. */
final class UnreadUpload {

    private UnreadUpload() {}

    static Refused because(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof FileCountLimitExceededException) {
                return new TooMuch(
                        "Có quá nhiều tệp trong một lần gửi nên chưa tệp nào được nhận. Hãy quay lại, gộp các tệp nhỏ"
                                + " hoặc gửi làm nhiều lần, mỗi lần nhiều nhất 20 tệp.");
            }
            if (each instanceof SizeException) {
                return new TooMuch(Answers.sentence(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, null));
            }
            if (each instanceof InvalidFileNameException) {
                return new Refused(
                        "Tên tệp có ký tự điều khiển không đọc được nên chưa tệp nào được nhận. Hãy đổi tên tệp rồi"
                                + " tải lại.");
            }
        }
        return new Refused("Tệp gửi lên bị đứt giữa chừng hoặc không đúng dạng nên không đọc được. Hãy mở lại trang rồi"
                + " gửi lần nữa.");
    }
}
