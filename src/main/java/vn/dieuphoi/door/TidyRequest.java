package vn.dieuphoi.door;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import vn.dieuphoi.Refused;

/**
 * A request whose path, fields and file names are tidy. Fields of an upload are read when somebody asks for them, and a
 * refusal comes then.
 */
class TidyRequest extends HttpServletRequestWrapper {

    private static final String PARSING_FAILED = "org.apache.catalina.parameter_parse_failed";

    private final String path;
    private final boolean changed;
    private @Nullable Map<String, String[]> fields;

    /** @throws Refused when the path cannot be taken */
    TidyRequest(HttpServletRequest request) {
        super(request);
        String asked = decoded(request.getRequestURI());
        String tidy = TidyText.of(asked);
        if (tidy.indexOf('{') >= 0 || tidy.indexOf('}') >= 0) {
            // None of ours has them, and a page that sends somebody on to the same path would take them for a variable.
            throw new Refused("Đường dẫn có dấu ngoặc nhọn nên không có trang nào. Hãy mở lại từ trang chính.");
        }
        this.changed = !tidy.equals(asked);
        this.path = changed ? UriUtils.encodePath(tidy, StandardCharsets.UTF_8) : request.getRequestURI();
    }

    private static String decoded(String uri) {
        try {
            return UriUtils.decode(uri, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw new Refused(
                    "Đường dẫn không đọc được: có thể bị cắt khi sao chép. Hãy mở lại từ thư hoặc trang gốc.");
        }
    }

    /**
     * What a proxy says of who asked was read by the server, from the proxies that are trusted; nobody behind the door is to
     * believe it from anybody.
     */
    private static boolean isProxys(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return name.equals("forwarded") || name.startsWith("x-forwarded-");
    }

    @Override
    public @Nullable String getHeader(String name) {
        return isProxys(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isProxys(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        List<String> names = Collections.list(super.getHeaderNames());
        names.removeIf(TidyRequest::isProxys);
        return Collections.enumeration(names);
    }

    @Override
    public String getRequestURI() {
        return path;
    }

    @Override
    public String getServletPath() {
        return changed ? TidyText.of(super.getServletPath()) : super.getServletPath();
    }

    @Override
    public @Nullable String getPathInfo() {
        String info = super.getPathInfo();
        return changed && info != null ? TidyText.of(info) : info;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        if (fields == null) {
            fields = TidyFields.of(read());
        }
        return fields;
    }

    private Map<String, String[]> read() {
        Map<String, String[]> read = super.getParameterMap();
        if (getAttribute(PARSING_FAILED) != null) {
            if (isUpload()) {
                requireParts();
            }
            throw new Refused("Nội dung gửi lên lớn quá hoặc không đúng dạng nên không đọc được."
                    + " Hãy quay lại, rút gọn rồi gửi lần nữa.");
        }
        return read;
    }

    /** The server keeps the failure for whoever asks for the parts. */
    private void requireParts() {
        try {
            super.getParts();
        } catch (IOException | ServletException | RuntimeException failure) {
            throw UnreadUpload.because(failure);
        }
    }

    boolean isUpload() {
        String type = getContentType();
        return type != null && type.startsWith("multipart/");
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = getParameterValues(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public Collection<Part> getParts() throws IOException, ServletException {
        List<Part> parts = new ArrayList<>();
        for (Part part : super.getParts()) {
            parts.add(new TidyPart(part));
        }
        return parts;
    }

    @Override
    public @Nullable Part getPart(String name) throws IOException, ServletException {
        Part part = super.getPart(name);
        return part == null ? null : new TidyPart(part);
    }
}
