package vn.dieuphoi.door;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** The server's own answer to what never reaches the application, such as an address that cannot be read. */
final class PlainReport extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("text/html");
            response.setCharacterEncoding("UTF-8");
            Writer page = response.getReporter();
            if (page != null) {
                page.write("<!DOCTYPE html><html lang=\"vi\"><meta charset=\"utf-8\"><title>Không mở được</title><p>"
                        + Answers.sentence(status, null) + "</p><p><a href=\"/\">Về trang chính</a></p></html>");
                response.finishResponse();
            }
        } catch (IOException gone) {
            // Whoever asked has hung up.
        }
    }
}
