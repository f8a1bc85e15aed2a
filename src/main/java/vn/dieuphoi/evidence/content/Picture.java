package vn.dieuphoi.evidence.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import vn.dieuphoi.Refused;

/** Looks at a picture that holds more than one: a page with a script behind the first bytes of a photograph. */
final class Picture {

    private static final Pattern SCRIPT = Pattern.compile("<script", Pattern.CASE_INSENSITIVE);

    /** Every so many points are read: enough to see whether it is a picture. */
    private static final int STEP = 16;

    private Picture() {}

    /** @throws Refused when it holds a script and cannot be read as a picture */
    static void refusePage(Path file) throws IOException {
        if (SCRIPT.matcher(Bytes.of(file)).find() && !readable(file)) {
            throw new Refused("Tệp có đoạn mã bên trong và không mở được như ảnh nên không được nhận. Hãy mở ảnh, lưu"
                    + " lại thành JPG hoặc PNG, hoặc chụp lại rồi tải lên.");
        }
    }

    private static boolean readable(Path file) throws IOException {
        try (ImageInputStream content = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(content);
            return readers.hasNext() && readable(readers.next(), content);
        }
    }

    private static boolean readable(ImageReader reader, ImageInputStream content) {
        try {
            reader.setInput(content);
            ImageReadParam some = reader.getDefaultReadParam();
            some.setSourceSubsampling(STEP, STEP, 0, 0);
            reader.read(0, some);
            return true;
        } catch (IOException | RuntimeException broken) {
            return false;
        } finally {
            reader.dispose();
        }
    }
}
