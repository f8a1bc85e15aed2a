package vn.dieuphoi.evidence;

import java.io.InputStream;
import java.util.Optional;

/** Looks for viruses in what is handed in. */
interface VirusScan {

    /** What is noted beside each file that it looked at. */
    String name();

    /**
     * The name of the virus; empty when there is none.
     *
     * @throws ScanUnavailable when the scanner does not answer or cannot tell: the file must not be kept then
     */
    Optional<String> virusIn(InputStream content) throws ScanUnavailable;
}
