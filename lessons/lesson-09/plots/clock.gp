# Clocks stored as ends hide part of the cost
# bars: place, value, from, to
$data1 << EOD
3 -455.3456 -455.3456 -455.3456
2 -680.2249 -680.2249 -680.2249
1 -694.6934 -694.6934 -694.6934
EOD
set encoding utf8
set terminal pngcairo size 1280,720 font 'DejaVu Sans,16' noenhanced rounded background rgb '#FFFFFF' linewidth 1
set output 'clock.png'
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
set tics nomirror out scale 0.6 textcolor rgb '#222222'
unset key
unset colorbox
set clip two
set style textbox opaque noborder fillcolor rgb '#FFFFFF' margins 1,0.6
set style fill solid noborder
set label 'Clocks stored as ends hide part of the cost' at screen 0.21470605, screen 0.9432639 left font 'DejaVu Sans Bold,22' textcolor rgb '#222222' front
set label 'value of the same actor, γ = 0.99: what two critics expect, and what it gets' at screen 0.21470605, screen 0.8895139 left font 'DejaVu Sans,15' textcolor rgb '#6B7075' front
set lmargin at screen 0.21470605
set rmargin at screen 0.97648436
set tmargin at screen 0.8432292
set bmargin at screen 0.12840278
set border 1 linewidth 1.5 linecolor rgb '#6B7075'
unset logscale x
unset logscale y
set xrange [-850:0]
set yrange [0.4:3.6]
set xtics ('−800' -800, '−700' -700, '−600' -600, '−500' -500, '−400' -400, '−300' -300, '−200' -200, '−100' -100, '0' 0) offset character 0,0
unset ytics
unset grid
set grid xtics back linetype 1 linecolor rgb '#DDDDDD' linewidth 1
set label '−455.3' at -455.3456, 3 right offset character -0.5,0 font 'DejaVu Sans,14' textcolor rgb '#6B7075' front
set label '−680.2' at -680.2249, 2 right offset character -0.5,0 font 'DejaVu Sans,14' textcolor rgb '#6B7075' front
set label '−694.7' at -694.6934, 1 right offset character -0.5,0 font 'DejaVu Sans,14' textcolor rgb '#6B7075' front
set label 'clock stored as end' at screen 0.20294824, first 3 right font 'DejaVu Sans,16' textcolor rgb '#222222' front
set label 'clock told apart' at screen 0.20294824, first 2 right font 'DejaVu Sans,16' textcolor rgb '#222222' front
set label 'measured' at screen 0.20294824, first 1 right font 'DejaVu Sans,16' textcolor rgb '#222222' front
set label 'mean value' at screen 0.59559524, screen 0.034340277 center font 'DejaVu Sans,16' textcolor rgb '#222222' front
plot \
  $data1 every ::0::0 using (0.5*$2):1:(0):2:($1-0.352):($1+0.352) with boxxyerror fillcolor rgb '#D55E00' fillstyle transparent solid 0.75 noborder, \
  $data1 every ::1::1 using (0.5*$2):1:(0):2:($1-0.352):($1+0.352) with boxxyerror fillcolor rgb '#0072B2' fillstyle transparent solid 0.75 noborder, \
  $data1 every ::2::2 using (0.5*$2):1:(0):2:($1-0.352):($1+0.352) with boxxyerror fillcolor rgb '#6B7075' fillstyle transparent solid 0.75 noborder
set output
