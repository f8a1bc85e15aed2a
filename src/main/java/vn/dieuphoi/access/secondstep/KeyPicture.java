package vn.dieuphoi.access.secondstep;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** A text as a square code, drawn here and shown to nobody else: a picture inside the page. */
final class KeyPicture {

    /** In squares, as the standard asks for. */
    private static final int MARGIN = 4;

    private KeyPicture() {}

    /** @return an address of the kind {@code data:image/svg+xml} */
    static String of(String text) {
        try {
            BitMatrix code = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    MARGIN,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
            return "data:image/svg+xml;base64,"
                    + Base64.getEncoder().encodeToString(svg(code).getBytes(StandardCharsets.US_ASCII));
        } catch (WriterException tooLong) {
            throw new IllegalStateException(tooLong);
        }
    }

    private static String svg(BitMatrix code) {
        StringBuilder squares = new StringBuilder();
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    squares.append("M%d %dh1v1h-1z".formatted(x, y));
                }
            }
        }
        // White below it whatever the page is: cameras want it so.
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path fill="#000" d="%2$s"/></svg>""".formatted(code.getWidth(), squares);
    }
}
