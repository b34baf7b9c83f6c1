package app.kith.platform.outbound;

import java.net.InetAddress;

/** All addresses of one family that begin with the same bits. */
record Network(byte[] first, int bits) {

    /** @param text as {@code 10.0.0.0/8} */
    static Network of(String text) {
        var slash = text.indexOf('/');
        return new Network(
                InetAddress.ofLiteral(text.substring(0, slash)).getAddress(),
                Integer.parseInt(text.substring(slash + 1)));
    }

    boolean contains(InetAddress address) {
        var bytes = address.getAddress();
        if (bytes.length != first.length) {
            return false;
        }
        for (var bit = 0; bit < bits; bit++) {
            var mask = 1 << (Byte.SIZE - 1 - bit % Byte.SIZE);
            if (((bytes[bit / Byte.SIZE] ^ first[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
