package a

import com.google.auto.service.AutoService

@AutoService(Runnable::class)
class Check : Runnable {
    override fun run() = println("check")
}
