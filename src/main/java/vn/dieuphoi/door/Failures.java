package vn.dieuphoi.door;

import jakarta.servlet.RequestDispatcher;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;
import vn.dieuphoi.FailureNumber;
import vn.dieuphoi.NotTheirs;
import vn.dieuphoi.Refused;

/**
 * What the page of refusals and its JSON say: a sentence, and for a failure of ours the number under which it stands in
 * the log. Nothing of the failure itself.
 */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class Failures extends DefaultErrorAttributes {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        int status = attribute(request, RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer sent ? sent : 404;
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("status", status);
        said.put("message", Answers.sentence(status, sentence(request)));
        if (status >= 500) {
            said.put("number", number(request));
        }
        return said;
    }

    private @Nullable Object sentence(WebRequest request) {
        for (Throwable each = getError(request); each != null; each = each.getCause()) {
            if (each instanceof Refused refused) {
                return refused.getMessage();
            }
            if (each instanceof NotTheirs closed && closed.getReason() != null) {
                return closed.getReason();
            }
        }
        return attribute(request, Answers.attribute());
    }

    private String number(WebRequest request) {
        String number = FailureNumber.next();
        LOG.error(
                "Lỗi số {} khi mở {}",
                number,
                attribute(request, RequestDispatcher.ERROR_REQUEST_URI),
                getError(request));
        return number;
    }

    private static @Nullable Object attribute(WebRequest request, String name) {
        return request.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
    }
}
