package vn.dieuphoi.access.session;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;

/**
 * Values of a session as bytes. Only classes that a session holds are read; what another release wrote and this one cannot
 * read is nothing, so that its owner signs in anew instead of meeting an error with every click.
 */
final class SessionValues {

    private static final Logger LOG = LoggerFactory.getLogger(SessionValues.class);

    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter(
            "maxbytes=1000000;maxdepth=30;java.lang.*;java.util.*;java.time.*;java.math.*;java.util.concurrent.**;vn.dieuphoi.**;"
                    + "org.springframework.security.**;org.springframework.web.servlet.FlashMap;"
                    + "org.springframework.util.*;!*");

    private SessionValues() {}

    static ConversionService conversion() {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, SessionValues::read);
        return conversion;
    }

    private static @Nullable Object read(byte[] bytes) {
        try (ObjectInputStream values = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            values.setObjectInputFilter(KNOWN);
            return values.readObject();
        } catch (IOException | ClassNotFoundException | RuntimeException unreadable) {
            LOG.info("Phiên làm việc cũ không đọc được nữa, người dùng sẽ đăng nhập lại: {}", unreadable.getMessage());
            return null;
        }
    }
}
