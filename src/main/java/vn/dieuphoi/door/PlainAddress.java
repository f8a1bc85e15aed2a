package vn.dieuphoi.door;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * An answer that sends people on to addresses of plain letters: a header holds no others, and the server leaves out one that
 * does, so that whoever is sent to {@code /lich/ngày-lễ} would go nowhere.
 */
class PlainAddress extends HttpServletResponseWrapper {

    private static final String LOCATION = "Location";

    PlainAddress(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendRedirect(String address) throws IOException {
        super.sendRedirect(of(address));
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
        super.setHeader(name, value != null && LOCATION.equalsIgnoreCase(name) ? of(value) : value);
    }

    @Override
    public void addHeader(String name, @Nullable String value) {
        super.addHeader(name, value != null && LOCATION.equalsIgnoreCase(name) ? of(value) : value);
    }

    /** What is escaped already stays as it is; browsers take a backslash for the stroke of another site's address. */
    static String of(String address) {
        StringBuilder plain = new StringBuilder(address.length());
        for (byte each : address.getBytes(StandardCharsets.UTF_8)) {
            if (each > ' ' && each < 0x7f && each != '\\') {
                plain.append((char) each);
            } else {
                plain.append('%').append(String.format("%02X", each & 0xff));
            }
        }
        return plain.toString();
    }
}
