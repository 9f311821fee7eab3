package a;

import jakarta.xml.bind.annotation.XmlRootElement;

/** A box. */
@XmlRootElement
public class Box {

    /** How wide it is. */
    public int width;
}
