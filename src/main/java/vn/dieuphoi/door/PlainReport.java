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
            boolean program = ProgramErrors.isTheirs(request.getRequestURI());
            response.setContentType(program ? ProgramErrors.TYPE : "text/html");
            response.setCharacterEncoding("UTF-8");
            Writer page = response.getReporter();
            if (page != null) {
                String sentence = Answers.sentence(status, null);
                page.write(
                        program ? ProgramErrors.text(ProgramErrors.problem(status, sentence, null)) : page(sentence));
                response.finishResponse();
            }
        } catch (IOException gone) {
            // Whoever asked has hung up.
        }
    }

    private static String page(String sentence) {
        return "<!DOCTYPE html><html lang=\"vi\"><meta charset=\"utf-8\"><title>Không mở được</title><p>" + sentence
                + "</p><p><a href=\"/\">Về trang chính</a></p></html>";
    }
}
