package vn.dieuphoi.door;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.ModelAndView;

/** The page of refusals and its JSON; to a program of the read interface a problem, whatever it says that it takes. */
@Controller
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ErrorAnswers extends BasicErrorController {

    ErrorAnswers(ErrorAttributes attributes, ServerProperties server, List<ErrorViewResolver> pages) {
        super(attributes, server.getError(), pages);
    }

    @Override
    public @Nullable ModelAndView errorHtml(HttpServletRequest request, HttpServletResponse response) {
        if (!isForProgram(request)) {
            return super.errorHtml(request, response);
        }
        response.setStatus(getStatus(request).value());
        response.setContentType(ProgramErrors.TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try {
            response.getWriter().write(ProgramErrors.text(problem(request)));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return null;
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        return isForProgram(request)
                ? ResponseEntity.status(getStatus(request))
                        .contentType(MediaType.parseMediaType(ProgramErrors.TYPE))
                        .body(problem(request))
                : super.error(request);
    }

    private Map<String, Object> problem(HttpServletRequest request) {
        Map<String, Object> said = getErrorAttributes(request, ErrorAttributeOptions.defaults());
        return ProgramErrors.problem(
                getStatus(request).value(), String.valueOf(said.get("message")), said.get("number"));
    }

    private static boolean isForProgram(HttpServletRequest request) {
        return ProgramErrors.isTheirs(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    }
}
